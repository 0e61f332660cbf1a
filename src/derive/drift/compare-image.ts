import { parseImage } from '../../services/identify.ts';
import { plainName } from '../images/image-name.ts';
import type { Compare, Comparison } from './difference.ts';

const BARE_ID = /^(?:sha256:)?[\da-f]{12,64}$/;

/** The image by its name; whether the name still stands for the same image is another question. */
export const compareImage: Compare = (comparison) => {
  const { service, container, image } = comparison;
  const names = declaredNames(comparison);
  // A container that was started by the id of an image has a name when the image has one.
  const running = BARE_ID.test(container.image) ? (image?.tags ?? []) : [container.image];
  if (running.length === 0) return undefined;
  const isSame = names.some((name) => running.some((other) => isSameImage(name, other, image?.digests ?? [])));
  if (isSame) return [];
  const declared = service.image ?? `${names.join(' or ')}, which is built`;
  const message = 'it was started from another image than is declared';
  const at = service.keys['image'] ?? service.keys['build'];
  return [{ keys: ['image'], at, message, declared, running: running.join(', ') }];
};

/** Without `image` Compose names what it builds itself, its first version with an underscore. */
function declaredNames({ service, project }: Comparison): readonly string[] {
  if (service.image !== undefined) return [service.image];
  return [`${project.name}-${service.name}`, `${project.name}_${service.name}`];
}

function isSameImage(declared: string, running: string, digests: readonly string[]): boolean {
  const [left, right] = [parseImage(declared), parseImage(running)];
  if (plainName(left.repository) !== plainName(right.repository)) return false;
  if (left.digest !== undefined) return left.digest === right.digest || hasDigest(digests, left.digest);
  return (left.tag ?? 'latest') === (right.tag ?? 'latest');
}

function hasDigest(digests: readonly string[], digest: string): boolean {
  return digests.some((known) => known.endsWith(`@${digest}`));
}
