/**
 * JSON-LD as pages write it: often wrapped in comments or CDATA marks, sometimes with raw line breaks inside strings
 * or a comma too many. Contexts are never fetched; what cannot be read counts as absent.
 */

/** Product lists reach some 100 KB; beyond this a script is not worth the time. */
const MAX_CHARACTERS = 1_000_000;

/** A graph of more things describes a catalogue, not a page. */
const MAX_OBJECTS = 500;

/** The objects of one script, arrays and `@graph` flattened. */
export function parseJsonLd(script: string): Array<Record<string, unknown>> {
  if (script.length > MAX_CHARACTERS) return [];
  const objects: Array<Record<string, unknown>> = [];
  const pending: unknown[] = [parseTolerantly(script)];
  for (let value = pending.pop(); value !== undefined && objects.length < MAX_OBJECTS; value = pending.pop()) {
    if (Array.isArray(value)) pending.push(...value.slice(0, MAX_OBJECTS).toReversed());
    else if (isObject(value)) {
      const { '@graph': graph, ...own } = value;
      if (Object.keys(own).some((key) => key !== '@context')) objects.push(own);
      if (typeof graph === 'object') pending.push(graph);
    }
  }
  return objects;
}

function parseTolerantly(script: string): unknown {
  const bare = script.replaceAll(/<!\[CDATA\[|\]\]>/g, '');
  const first = bare.search(/[[{]/);
  const last = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']'));
  if (first < 0 || last < first) return null;
  const body = bare.slice(first, last + 1);
  return tryParse(body) ?? tryParse(body.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/,(?=\s?[\]}])/g, ''));
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
