/** Numbers that were packed as base64 of little-endian bytes, read one after the other. Each throws RangeError where the packed form ends early. */
export interface PackedNumbers {
  u8: () => number;
  u16: () => number;
  i16: () => number;
  f32: () => number;
}

export function packedNumbers(packed: string): PackedNumbers {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  return {
    u8: () => view.getUint8(at++),
    u16: () => view.getUint16((at += 2) - 2, true),
    i16: () => view.getInt16((at += 2) - 2, true),
    f32: () => view.getFloat32((at += 4) - 4, true),
  };
}
