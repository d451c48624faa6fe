/** A trained net → the packed form that `stages/measures/sequence-net.ts` reads. */
import { parametersOf, type SequenceNet } from '../stages/measures/sequence-net.ts';

export function packNet(net: SequenceNet): string {
  const sizes = Uint16Array.of(net.width, net.channels, net.layers.length, ...net.layers.map(({ reach }) => reach));
  const numbers = Float32Array.from([net.middles, net.spreads, ...parametersOf(net)].flatMap((list) => [...list]));
  return Buffer.concat([Buffer.from(sizes.buffer), Buffer.from(numbers.buffer)]).toString('base64');
}
