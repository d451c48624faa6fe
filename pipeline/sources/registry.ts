/** Every input format. A new one is a file beside this and a line here. */
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { page } from './page.ts';
import { sniffed } from './sniffed.ts';
import type { Source } from './source.ts';
import { unsupported } from './unsupported.ts';

export const SOURCES: readonly Source[] = [page, jsonl, json, unsupported];

/** Endings of compression say nothing about what is inside. */
const COMPRESSED = /\.(?:gz|zst)$/i;

/** The source for a file's ending; where that is not known, the one that looks inside. */
export function sourceOf(path: string): Source {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(COMPRESSED, '');
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot).toLowerCase();
  return SOURCES.find(({ endings }) => endings.includes(ending)) ?? sniffed;
}
