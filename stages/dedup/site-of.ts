/**
 * dedup/site-of: where a page stood, as far as an address tells: the domain somebody registered. Without the list of
 * public suffixes this is a guess; where it joins two sites, their furniture is counted together and nothing else.
 */
import type { CleanRecord } from '../../pipeline/model/record.ts';

/** `co.uk`, `com.au`, `or.jp`: a short label in front of a country's. */
const MAX_SECOND_LEVEL_LENGTH = 3;

export function siteOf({ url, source }: Pick<CleanRecord, 'url' | 'source'>): string {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  return host === '' ? `source:${source}` : registrable(host);
}

function registrable(host: string): string {
  const labels = host.split('.').filter((label) => label !== '');
  if (host.includes(':') || /^\d+$/.test(labels.at(-1) ?? '')) return host;
  const isSecondLevel = labels.at(-1)?.length === 2 && (labels.at(-2)?.length ?? 0) <= MAX_SECOND_LEVEL_LENGTH;
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}
