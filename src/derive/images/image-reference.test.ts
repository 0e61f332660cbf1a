import { describe, expect, test } from 'vitest';
import { imageReferenceFault } from './image-reference.ts';

const HASH = 'a'.repeat(64);

describe('what the engine can read', () => {
  test.each([
    'nginx',
    'nginx:1.27',
    'library/nginx:1.27-alpine',
    'registry.example:5000/team/my_app:1.0',
    'localhost/app',
    '[2001:db8::1]:5000/app:1.0',
    `nginx@sha256:${HASH}`,
    `nginx:1.27@sha256:${HASH}`,
    'a__b/c---d:Tag_1',
  ])('%s', (reference) => {
    expect(imageReferenceFault(reference)).toBeUndefined();
  });
});

describe('what it refuses', () => {
  test.each([
    ['', 'a part of the name is empty'],
    ['gates/base:', 'the tag is empty'],
    [':1.0', 'a part of the name is empty'],
    ['/nginx', 'a part of the name is empty'],
    ['team//app', 'a part of the name is empty'],
    ['Nginx', 'the name has capital letters'],
    ['Team/app:1.0', 'the name has capital letters'],
    ['team/App:1.0', 'the name has capital letters'],
    ['nginx:1.27 ', 'the tag has characters that no tag can have'],
    ['nginx:-1', 'the tag has characters that no tag can have'],
    ['my app', 'the name has characters that no image can have'],
    ['app-', 'the name has characters that no image can have'],
    ['-registry.example/app', 'the registry is no host name'],
    ['nginx@', 'the digest is empty'],
    ['nginx@sha256:123', 'the digest is not an algorithm with a hash'],
    [`nginx@sha256:${HASH}@sha256:${HASH}`, 'it has more than one digest'],
    ['a'.repeat(256), 'the name is longer than 255 characters'],
  ])('%s', (reference, fault) => {
    expect(imageReferenceFault(reference)).toBe(fault);
  });
});
