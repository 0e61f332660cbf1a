import { describe, expect, test } from 'vitest';
import { aContainer, anImage } from '../../../gates/testing/evidence.ts';
import type { Image } from '../../model/evidence/engine-objects.ts';
import { runHostCheck } from './host-check.ts';
import type { HostView } from './host-view.ts';
import { imageVersionsDiffer } from './image-versions-differ.ts';
import { aHost } from './testing/a-host.ts';

const judged = (...hosts: HostView[]) => runHostCheck(imageVersionsDiffer, hosts);
const api = (image: string, imageId = 'sha256:one') => aContainer('api', { image, imageId });

describe('a service', () => {
  test('that runs another image on another host is told with what it runs on each', () => {
    const check = judged(aHost('edge-1', [api('shop-api:1.0')]), aHost('edge-2', [api('shop-api:2.0')]));
    expect(check).toMatchObject({ verdict: 'fail', examined: 1 });
    expect(check.findings).toEqual([
      {
        fingerprint: expect.stringMatching(/^[\da-f]{16}$/),
        priority: 'P2',
        subject: { project: 'shop', service: 'api' },
        message: 'the service api runs another image on another host',
        observed: 'edge-1: shop-api:1.0; edge-2: shop-api:2.0',
        expected: 'one image',
        hosts: ['edge-1', 'edge-2'],
        evidence: ['edge-1:E1', 'edge-2:E1'],
      },
    ]);
  });

  test('runs the same image where only the way of writing it differs', () => {
    const hosts = [aHost('edge-1', [api('redis')]), aHost('edge-2', [api('docker.io/library/redis:latest')])];
    expect(judged(...hosts)).toMatchObject({ verdict: 'pass', examined: 2 });
  });

  test('of another project is another service', () => {
    const mail = aContainer('api', { project: 'mail', image: 'mail-api:1.0' });
    expect(judged(aHost('edge-1', [api('shop-api:1.0')]), aHost('edge-2', [mail]))).toMatchObject({
      verdict: 'not-applicable',
      reason: 'no service and no image is on more than one host',
    });
  });

  test('with two images on one host is a matter of that host', () => {
    const hosts = [aHost('edge-1', [api('shop-api:1.0'), api('shop-api:2.0')]), aHost('edge-2')];
    expect(judged(...hosts).verdict).toBe('not-applicable');
  });
});

describe('a name', () => {
  const [one, two] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];
  const redisAs = (label: string, imageId: string, images: Partial<Image>[] = []) =>
    aHost(label, [aContainer('redis', { image: 'redis:7', imageId })], {
      images: images.map((image) => ({ ...anImage({ id: imageId, ...image }), evidence: 'E8' as const })),
    });

  test('that stands for another image on another host is told with the digests of registries', () => {
    const hosts = [
      redisAs('edge-1', 'sha256:a', [{ digests: [`redis@${one}`] }]),
      redisAs('edge-2', 'sha256:b', [{ digests: [`redis@${two}`] }]),
    ];
    expect(judged(...hosts).findings).toMatchObject([
      {
        subject: { image: 'redis:7' },
        message: 'the name redis:7 stands for another image on another host',
        observed: 'edge-1: sha256:111111111111; edge-2: sha256:222222222222',
        expected: 'one digest',
        evidence: ['edge-1:E1', 'edge-2:E1'],
      },
    ]);
  });

  test('or with the ids of the engines, where no registry knows the image', () => {
    const [finding] = judged(redisAs('edge-1', one), redisAs('edge-2', two)).findings;
    expect(finding?.observed).toBe('edge-1: sha256:111111111111; edge-2: sha256:222222222222');
  });

  test('has the digests of its own image, not those of another one on its host', () => {
    const other = { id: 'sha256:other', digests: [`postgres@${two}`] };
    const hosts = [redisAs('edge-1', 'sha256:a', [other, { digests: [`redis@${one}`] }]), redisAs('edge-2', two)];
    expect(judged(...hosts).findings).toMatchObject([
      { observed: 'edge-1: sha256:111111111111; edge-2: sha256:222222222222' },
    ]);
  });

  test.each<[string, HostView, HostView]>([
    [
      'the id, though only one host has it from a registry',
      redisAs('edge-1', one, [{ digests: [`redis@${two}`] }]),
      redisAs('edge-2', one),
    ],
    [
      'the digest, though the engines number it differently',
      redisAs('edge-1', one, [{ digests: [`redis@${one}`] }]),
      redisAs('edge-2', two, [{ digests: [`redis@${one}`] }]),
    ],
    [
      'one of the digests, in whatever order the registries are',
      redisAs('edge-1', 'sha256:a', [{ digests: [`mirror.test:5000/redis@${two}`, `redis@${one}`] }]),
      redisAs('edge-2', 'sha256:b', [{ digests: [`redis@${one}`] }]),
    ],
  ])('stands for one image where that has the same on both: %s', (_, first, second) => {
    expect(judged(first, second).verdict).toBe('pass');
  });

  test('also where two hosts have it in common only with a third', () => {
    const hosts = [
      redisAs('edge-1', 'sha256:a', [{ digests: [`redis@${one}`] }]),
      redisAs('edge-2', 'sha256:b', [{ digests: [`redis@${two}`] }]),
      redisAs('edge-3', 'sha256:c', [{ digests: [`redis@${one}`, `redis@${two}`] }]),
    ];
    expect(judged(...hosts).verdict).toBe('pass');
    expect(judged(...hosts, redisAs('edge-4', 'sha256:d')).verdict).toBe('fail');
  });
});
