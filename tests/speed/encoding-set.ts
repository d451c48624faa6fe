/** The development texts of encoding, which stand beside the project and may be absent: then there are none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const FOLDER = fileURLToPath(new URL('../../../../shared/eval/encoding/', import.meta.url));

function itemsOf<Item>(name: string): Item[] {
  const path = join(FOLDER, name);
  if (!existsSync(path)) {
    console.log(`(${name} is not in ../shared/eval/encoding: measured on invented texts alone)`);
    return [];
  }
  const lines = gunzipSync(readFileSync(path)).toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Item);
}

export const textsOfSet = (): Array<{ group: string; text: string }> => itemsOf('mojibake-dev.jsonl.gz');

export const bytesOfSet = (): Array<{ group: string; kind: string; content_type: string; b64: string }> => itemsOf('charset-dev.jsonl.gz');
