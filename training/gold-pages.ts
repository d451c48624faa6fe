/** Reads pages judged by people from a folder of `gold.jsonl` and gzipped HTML. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TextDecoder } from '@exodus/bytes/encoding.js';

export interface GoldPage {
  id: string;
  html: string;
  url: string | null;
  page_type: string | null;
  /** The main text; empty where only segments are judged. */
  text: string;
  /** Segments that are part of the main text, and segments that are not. */
  with: string[];
  without: string[];
}

export function readGold(folder: string): GoldPage[] {
  return readFileSync(path.join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldPage);
}

export function readMarkup(folder: string, page: GoldPage): string {
  const bytes = gunzipSync(readFileSync(path.join(folder, page.html)));
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/, '');
  const declared = /charset=["']?(?<name>[\w-]+)/i.exec(bytes.subarray(0, 3_000).toString('latin1'))?.groups?.['name'];
  try {
    return new TextDecoder(declared ?? 'windows-1252').decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Pages of one domain never stand on both sides of a cross-validation. Second-level registries (`co.uk`) count as part of the name. */
export function domainOf(url: string | null): string {
  const labels = (/^\w+:\/\/(?<host>[^/:?#]+)/.exec(url ?? '')?.groups?.['host'] ?? '').toLowerCase().split('.');
  const isSecondLevel = labels.length > 2 && labels.at(-1)!.length === 2 && labels.at(-2)!.length <= 3;
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}

/** 0 to before `folds`, from the letters of the domain (FNV-1a). */
export function foldOf(domain: string, folds: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < domain.length; index++) hash = Math.imul(hash ^ domain.charCodeAt(index), 0x01_00_01_93) >>> 0;
  return (hash >>> 8) % folds;
}
