/** The picture the page names for itself, those it shows with a caption, and the captions and credits that rules moved out of the text. */
import { cleanText } from '../clean-value.ts';
import type { Article, Field } from '../field.ts';
import { captionedPictures } from '../figures.ts';
import type { PageView } from '../page-view.ts';
import { metaPlace, type Place } from '../place.ts';
import { resolve, textsOf, thingsOf } from '../structured-data.ts';
import { webAddress } from '../web-address.ts';

type Image = NonNullable<Article['image']>[number];

const MAX_IMAGES = 20;
const MAX_CAPTION_LENGTH = 1000;
const META = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'thumbnail'];

export const image: Field<'image'> = {
  name: 'image',
  find: (view, { headline }) => {
    const named = fromWorks(view) ?? fromMeta(view) ?? fromMicrodata(view);
    const captioned = captionedPictures(view, headline);
    const moved = captioned.length > 0 ? [] : movedCaptions(view);
    const images = [...withCaptions(named?.images ?? [], captioned), ...moved].slice(0, MAX_IMAGES);
    const places: Place[] = [
      ...(named === undefined ? [] : [named.from]),
      ...(captioned.length === 0 ? [] : (['dom:figure'] as const)),
      ...(moved.length === 0 ? [] : (['text:caption'] as const)),
    ];
    const [from, ...also] = places;
    return from === undefined ? undefined : { value: images, from, also };
  },
};

/** The named pictures, with the caption of the one shown under the same address; then the others that are shown. */
function withCaptions(named: readonly Image[], captioned: readonly Image[]): Image[] {
  const rest = new Map(captioned.map((picture) => [bareAddress(picture.url), picture]));
  const images = named.map((picture) => {
    const key = bareAddress(picture.url);
    const shown = rest.get(key);
    rest.delete(key);
    return { ...shown, ...picture };
  });
  return [...images, ...rest.values()];
}

/** Without the query, which asks for a size. */
function bareAddress(url: string | undefined): string {
  return url?.split('?', 1)[0] ?? '';
}

function fromWorks(view: PageView): { images: Image[]; from: Place } | undefined {
  for (const work of view.data.works) {
    const value: unknown = work.image ?? work.thumbnailUrl;
    const things = thingsOf(value).map((thing) => resolve(thing, view.data.byId));
    const images = things.map((thing) =>
      imageOf(thing.url ?? thing.contentUrl, thing.caption ?? thing.description, thing.creditText ?? thing.copyrightNotice, view),
    );
    if (things.length === 0) images.push(...textsOf(value, view.data.byId).map((url) => imageOf(url, undefined, undefined, view)));
    const found = images.filter((each) => each.url !== undefined);
    if (found.length > 0) return { images: found, from: 'json-ld:image' };
  }
  return undefined;
}

function fromMeta(view: PageView): { images: Image[]; from: Place } | undefined {
  for (const name of META) {
    const found = imageOf(view.head.meta.get(name)?.[0], view.head.meta.get('og:image:alt')?.[0], undefined, view);
    if (found.url !== undefined) return { images: [found], from: metaPlace(name) };
  }
  return undefined;
}

function fromMicrodata(view: PageView): { images: Image[]; from: Place } | undefined {
  const found = (view.head.microdata.get('image') ?? [])
    .map((url) => imageOf(url, undefined, undefined, view))
    .find(({ url }) => url !== undefined);
  return found === undefined ? undefined : { images: [found], from: 'dom:[itemprop=image]' };
}

function imageOf(address: unknown, caption: unknown, credit: unknown, view: PageView): Image {
  const url = webAddress(Array.isArray(address) ? address[0] : address, view.base);
  return pictured(url, cleanText(caption, MAX_CAPTION_LENGTH), cleanText(credit, MAX_CAPTION_LENGTH));
}

/** A caption opens a picture; the credit after it belongs to the same one. */
function movedCaptions(view: PageView): Image[] {
  const images: Image[] = [];
  for (const { class: kind, text } of view.removals) {
    if (kind !== 'caption' && kind !== 'image-credit') continue;
    const said = cleanText(text, MAX_CAPTION_LENGTH);
    if (said === undefined) continue;
    if (kind === 'caption') {
      images.push({ caption: said });
      continue;
    }
    const last = images.at(-1);
    if (last !== undefined && last.creditText === undefined) last.creditText = said;
    else images.push({ creditText: said });
  }
  return images;
}

function pictured(url: string | undefined, caption: string | undefined, creditText: string | undefined): Image {
  return { ...(url !== undefined && { url }), ...(caption !== undefined && { caption }), ...(creditText !== undefined && { creditText }) };
}
