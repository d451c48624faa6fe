/** Addresses a page states: absolute http(s) or nothing. `javascript:`, `data:` and `file:` never reach a record. */
const MAX_LENGTH = 2048;

/** The absolute http(s) address, without its fragment, or undefined. */
export function webAddress(value: unknown, base: string | null = null): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text === '' || text.length > MAX_LENGTH) return undefined;
  if (!URL.canParse(text, base ?? undefined)) return undefined;
  const url = new URL(text, base ?? undefined);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '' || url.username !== '') return undefined;
  url.hash = '';
  return url.href.length > MAX_LENGTH ? undefined : url.href;
}

/** Host name without `www.`, or null. */
export function hostOf(address: string | null | undefined): string | null {
  return address !== null && address !== undefined && URL.canParse(address) ? new URL(address).hostname.replace(/^www\d?\./, '') : null;
}
