/**
 * open: a capture's bytes to the text of a VFile, decoded and repaired. From here on the text is never edited.
 */
import { VFile } from 'vfile';
import {
  DEFAULT_MARKUP_LIMITS,
  DEFAULT_PAGE_SETTINGS,
  type Capture,
  type MarkupLimits,
  type PageSettings,
} from '../pipeline/model/capture.ts';
import { PageError } from '../pipeline/model/errors.ts';
import { decode, type Decoded } from './decode/decode.ts';
import { isBinary } from './decode/is-binary.ts';
import { mediaTypeOf } from './media-type.ts';
import { mend } from './repair/mend.ts';

/**
 * @throws {PageError} `empty`, `binary`, or `undecodable` where most of the text is lost
 */
export function open(
  capture: Capture,
  settings: PageSettings = DEFAULT_PAGE_SETTINGS,
  markupLimits: MarkupLimits = DEFAULT_MARKUP_LIMITS,
): VFile {
  const decoded = decodedText(capture);
  if (decoded.text.trim() === '') throw new PageError('empty', 'the page holds no text');
  if (decoded.replacementCount > decoded.text.length * MAX_REPLACED_SHARE) {
    throw new PageError('undecodable', `${decoded.replacementCount} of ${decoded.text.length} characters could not be decoded`);
  }
  const { text, repairs, secondHalves } = mend(decoded.text);
  const { charset, evidence, confidence, replacementCount } = decoded;
  const file = new VFile({ value: text });
  file.data.capture = { ...capture, mediaType: capture.mediaType ?? mediaTypeOf(text, capture.path) };
  file.data.settings = settings;
  file.data.secondHalves = secondHalves;
  file.data.markupLimits = markupLimits;
  file.data.decoding = { charset, evidence, confidence, replacementCount, repairs };
  return file;
}

/** Above this share of U+FFFD a text is noise; damaged pages seen in the wild stay far below it. */
const MAX_REPLACED_SHARE = 0.1;

function decodedText({ bytes, text, mediaType, charset, path, url }: Capture): Decoded {
  if (text !== undefined)
    return { text, charset: 'utf-8', evidence: 'assumed', confidence: 1, replacementCount: text.split('\uFFFD').length - 1 };
  if (bytes === undefined || bytes.length === 0) throw new PageError('empty', 'no bytes');
  if (isBinary(bytes)) throw new PageError('binary', 'the bytes are no text in any encoding');
  const contentType = charset === undefined ? mediaType : `${mediaType ?? 'text/plain'}; charset=${charset}`;
  return decode(bytes, {
    isHtml: mediaType === undefined ? /\.x?html?$/i.test(path) : mediaType.includes('html'),
    ...(contentType === undefined ? {} : { contentType }),
    ...(url === undefined ? {} : { url }),
  });
}
