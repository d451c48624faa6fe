/** http-header: the charset parameter of `Content-Type`; often a server default that the page does not keep to. */
import { charsetOfLabel } from './charset-label.ts';

const CHARSET_PARAMETER = /;\s*charset\s*=\s*["']?([^\s"';]+)/i;

export function httpCharset(contentType: string): string | undefined {
  const label = CHARSET_PARAMETER.exec(contentType)?.[1];
  return label === undefined ? undefined : charsetOfLabel(label);
}
