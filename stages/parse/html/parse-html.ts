import type { VFile } from 'vfile';
import type { Page } from '../../../pipeline/model/page.ts';

export function parseHtml(_source: string, _file: VFile): Page {
  return { type: 'root', mode: 'html', children: [] };
}
