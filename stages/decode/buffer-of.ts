/** The same bytes as a Buffer, which searches them and makes text of them at the speed of memory; nothing is copied. */
export const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
