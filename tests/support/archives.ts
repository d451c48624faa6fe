/** Records of web archives, written by hand. */
export function warcRecord(kind: string, block: string | Buffer, headers: Record<string, string> = {}): Buffer {
  const body = Buffer.from(block as string);
  const lines = Object.entries({
    'WARC-Type': kind,
    'WARC-Target-URI': 'https://harbour.example/',
    'Content-Length': String(body.length),
    ...headers,
  });
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
}

export function response(body: string | Buffer, headers: Record<string, string> = {}, status = '200 OK'): Buffer {
  const lines = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers });
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`),
    Buffer.from(body as string),
  ]);
}

export const HTTP = { 'Content-Type': 'application/http; msgtype=response' };
export const responseRecord = (
  body: string | Buffer,
  headers: Record<string, string> = {},
  warcHeaders: Record<string, string> = {},
): Buffer => warcRecord('response', response(body, headers), { ...HTTP, ...warcHeaders });

export function arcRecord(block: string, line = 'https://harbour.example/a b 192.0.2.1 20240305060708 text/html'): string {
  return `${line} ${Buffer.byteLength(block)}\n${block}\n`;
}
