/**
 * A page's markup without the tags that only dress letters, at the same length: `<b>` becomes `<?>`, which every reader of HTML skips.
 * Old pages leave hundreds of such tags open, each inside the one before; what they say is not nested at all.
 *
 * Must not touch: links (they are evidence) and `<br>`, `<body>`, `<section>` and others that begin alike.
 */

/** The first character of the name, or the slash of an end tag, gives way. */
const FORMATTING_TAG = /<(?=\/?(?:b|big|center|em|font|i|s|small|span|strike|strong|tt|u)[\s/>])./gi;

export function withoutFormatting(markup: string): string {
  return markup.replaceAll(FORMATTING_TAG, '<?');
}
