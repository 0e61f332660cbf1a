import Docker from 'dockerode';
import { expect, onTestFinished, test } from 'vitest';
import { EngineConnection } from './engine-request.ts';
import { ReadOnlyModem } from './read-only-modem.ts';
import { type FakeEngine, fakeEngine } from './testing/fake-engine.ts';
import { json } from './testing/replies.ts';
import { containerId } from './testing/replies-of-system.ts';

const CALL_MS = 10_000;

/** dockerode with all of its methods, over the transport that the tool gives it. */
function dockerOver({ endpoint }: FakeEngine): { docker: Docker; modem: ReadOnlyModem } {
  const connection = new EngineConnection(endpoint, CALL_MS);
  onTestFinished(() => connection.close());
  const { signal } = new AbortController();
  const modem = new ReadOnlyModem({
    connection,
    signal,
    callMs: CALL_MS,
    streamMs: 3 * CALL_MS,
    isAlive: async () => true,
  });
  return { docker: new Docker({ modem } as unknown as Docker.DockerOptions), modem };
}

const container = (docker: Docker) => docker.getContainer(containerId(1));

test.each<[string, (docker: Docker) => Promise<unknown>]>([
  ['start', (docker) => container(docker).start()],
  ['stop', (docker) => container(docker).stop()],
  ['kill', (docker) => container(docker).kill()],
  ['restart', (docker) => container(docker).restart()],
  ['pause', (docker) => container(docker).pause()],
  ['update', (docker) => container(docker).update({})],
  ['rename', (docker) => container(docker).rename({ name: 'other' })],
  ['remove', (docker) => container(docker).remove()],
  ['exec', (docker) => container(docker).exec({ Cmd: ['true'] })],
  ['attach', (docker) => container(docker).attach({ stream: true })],
  ['commit', (docker) => container(docker).commit()],
  ['export', (docker) => container(docker).export()],
  ['getArchive', (docker) => container(docker).getArchive({ path: '/etc/passwd' })],
  ['infoArchive', (docker) => container(docker).infoArchive({ path: '/etc/passwd' })],
  ['logs that are followed', (docker) => container(docker).logs({ follow: true, tail: 1, stdout: true })],
  ['statistics without an end', (docker) => container(docker).stats({ stream: true })],
  ['createContainer', (docker) => docker.createContainer({ Image: 'x' })],
  ['createVolume', (docker) => docker.createVolume({ Name: 'x' })],
  ['pull', (docker) => docker.pull('busybox')],
  ['searchImages', (docker) => docker.searchImages({ term: 'x' })],
  ['pruneContainers', (docker) => docker.pruneContainers()],
  ['pruneImages', (docker) => docker.pruneImages()],
  ['getEvents', (docker) => docker.getEvents()],
  ['an id that leads elsewhere', (docker) => docker.getContainer('../../containers/prune').inspect()],
])('%s of dockerode ends before a byte is sent', async (_, call) => {
  const engine = await fakeEngine({});
  await expect(call(dockerOver(engine).docker)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(engine.requests).toEqual([]);
});

test.each([
  ['1.41', '/v1.41/info'],
  ['1.44', '/v1.44/info'],
  ['1.45', '/v1.45/info'],
  ['1.99', '/v1.45/info'],
])('with an engine that offers API %s it asks %s', async (offered, target) => {
  const engine = await fakeEngine({
    '/_ping': (response) => response.writeHead(200, { 'api-version': offered }).end('OK'),
    '/info': json({ ID: 'x' }),
  });
  const { docker, modem } = dockerOver(engine);
  await modem.negotiate();
  await docker.info();
  expect(engine.requests).toEqual(['GET /_ping', `GET ${target}`]);
});

test('the size of an answer is known by its value', async () => {
  const engine = await fakeEngine({ '/info': json({ ID: 'x' }) });
  const { docker, modem } = dockerOver(engine);
  const info = (await docker.info()) as object;
  expect(modem.sizeOf(info)).toBe('{"ID":"x"}'.length);
});
