/**
 * The page's own address: the canonical one it states, else the one it was fetched from. A canonical address on another
 * site, or one that names the home page for an inner page, is a mistake of the template and not believed.
 */
import { firstStated, type Stated } from './field.ts';
import type { PageView } from './page-view.ts';
import type { Place } from './place.ts';
import { hostOf, webAddress } from './web-address.ts';

export function pageAddress({ head }: PageView, given: string | undefined): Stated<string> | undefined {
  const fetched = webAddress(given);
  const base = fetched ?? webAddress(head.base) ?? null;
  const stated = (value: string | undefined, from: Place): Stated<string> | undefined => {
    const address = webAddress(value, base);
    return address !== undefined && isPlausible(address, fetched) ? { value: address, from } : undefined;
  };
  return firstStated(
    () => stated(head.links.get('canonical')?.[0], 'dom:link[rel=canonical]'),
    () => stated(head.meta.get('og:url')?.[0], 'og:og:url'),
    () => (fetched === undefined ? undefined : { value: fetched, from: 'given' }),
  );
}

function isPlausible(address: string, fetched: string | undefined): boolean {
  if (fetched === undefined) return true;
  if (siteOf(address) !== siteOf(fetched)) return false;
  return new URL(address).pathname.length > 1 || new URL(fetched).pathname.length <= 1;
}

/** The last two labels of the host; `amp.example.org` and `www.example.org` are one site. */
function siteOf(address: string): string {
  return (hostOf(address) ?? '').split('.').slice(-2).join('.');
}
