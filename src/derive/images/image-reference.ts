const HOST =
  /^(?:\[[\da-fA-F:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*)(?::\d+)?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[\da-fA-F]{32,}$/;
/** Characters that the engine accepts of a name, host included. */
const LONGEST_NAME = 255;

/**
 * Says what is wrong with an image reference, or undefined when the engine can read it.
 *
 * https://github.com/distribution/reference/blob/main/reference.go
 */
export function imageReferenceFault(reference: string): string | undefined {
  const [tagged = '', digest, ...more] = reference.split('@');
  if (more.length > 0) return 'it has more than one digest';
  const colon = tagged.lastIndexOf(':');
  const hasTag = colon > tagged.lastIndexOf('/');
  const name = hasTag ? tagged.slice(0, colon) : tagged;
  const tag = hasTag ? tagged.slice(colon + 1) : undefined;
  if (tag === '') return 'the tag is empty';
  if (digest === '') return 'the digest is empty';
  if (tag !== undefined && !TAG.test(tag)) return 'the tag has characters that no tag can have';
  if (digest !== undefined && !DIGEST.test(digest)) return 'the digest is not an algorithm with a hash';
  return nameFault(name);
}

function nameFault(name: string): string | undefined {
  const parts = name.split('/');
  const [first = ''] = parts;
  const hasHost = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost');
  if (name === '' || parts.includes('')) return 'a part of the name is empty';
  if (name.length > LONGEST_NAME) return `the name is longer than ${LONGEST_NAME} characters`;
  if (hasHost && !HOST.test(first)) return 'the registry is no host name';
  const path = hasHost ? parts.slice(1) : parts;
  if (path.some((part) => part !== part.toLowerCase())) return 'the name has capital letters';
  return path.every((part) => PATH_PART.test(part)) ? undefined : 'the name has characters that no image can have';
}
