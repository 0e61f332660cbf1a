import { describe, expect, test } from 'vitest';
import { anEntry, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { aContainer, anImage, aState } from '../../../gates/testing/evidence.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { type DriftRequest, driftProblems } from './drift-problems.ts';
import { problemLines } from './problem.ts';

const pairs = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => ({ name, value }));
const running = (service: string, values: Record<string, string> = {}, different = {}) =>
  cited(aContainer(service, { environment: pairs(values), imageId: 'sha256:api', ...different }));
const images = [cited(anImage({ environment: pairs({ PATH: 'p' }) }))];
const api = aService('api', { environment: [anEntry('LEVEL', 'a'), anEntry('MODE', 'b')] });
const projectOf = (services: ComposeService[], different: Partial<ComposeProject> = {}) =>
  cited(aProject({ services, ...different }));

const drift = (different: Partial<DriftRequest>) => {
  const request = { project: projectOf([api]), containers: [], images, services: [], all: false, ...different };
  const { problems, ...rest } = driftProblems(request);
  return { ...rest, lines: problemLines(problems).trimEnd().split('\n') };
};

test('what differs, a line for each, and how many there are', () => {
  const containers = [running('api', { LEVEL: 'x', OLD: 'o', PATH: 'p' })];
  expect(drift({ containers })).toEqual({
    lines: [
      'compose.yaml:3:5: extra OLD: service api: only shop-api-1 has it',
      'compose.yaml:12:5: different LEVEL: service api: shop-api-1 has another value than is declared',
      'compose.yaml:12:5: missing MODE: service api: shop-api-1 does not have it',
    ],
    summary: ['api (shop-api-1): 1 different, 1 missing, 1 only in the container, 1 set by the image'],
    isComplete: true,
    differs: true,
  });
});

test('what is in step is named when it is asked for', () => {
  const containers = [running('api', { LEVEL: 'a', MODE: 'b', PATH: 'p', no_proxy: 'db' })];
  expect(drift({ containers }).lines).toEqual(['']);
  expect(drift({ containers, all: true })).toMatchObject({
    lines: [
      'compose.yaml:3:5: image PATH: service api: the image of shop-api-1 sets it',
      'compose.yaml:3:5: client no_proxy: service api: the Docker client gave it to shop-api-1',
      'compose.yaml:12:5: same LEVEL: service api: shop-api-1 is in step',
      'compose.yaml:12:5: same MODE: service api: shop-api-1 is in step',
    ],
    isComplete: true,
    differs: false,
  });
});

test('what Podman gives to every container is in step', () => {
  const containers = [running('api', { LEVEL: 'a', MODE: 'b', HOME: '/' }, { madeBy: 'podman' })];
  expect(drift({ containers })).toMatchObject({ lines: [''], differs: false });
  const [first] = drift({ containers, all: true }).lines;
  expect(first).toBe('compose.yaml:3:5: engine HOME: service api: the engine gave it to shop-api-1');
});

describe('a service that was not compared', () => {
  const ended = aState({ status: 'exited', running: false });
  test('because nothing of it runs is a difference', () => {
    expect(drift({ containers: [running('api', {}, { state: { ...ended, exitCode: 1 } })] })).toMatchObject({
      lines: ['compose.yaml:3:5: absent api: no container of the service is running'],
      differs: true,
    });
  });
  test('because it has done its work is none', () => {
    const job = running('job', {}, { state: ended, restartPolicy: { name: 'no', maximumRetries: 0 } });
    const containers = [running('api', { LEVEL: 'a', MODE: 'b' }), job];
    expect(drift({ project: projectOf([api, aService('job')]), containers })).toMatchObject({
      lines: [''],
      isComplete: true,
      differs: false,
    });
  });
  test('because the files leave it open is not established', () => {
    const open = aService('api', { keys: { env_file: at(6) } });
    const project = projectOf([open], { unsupported: [{ construct: 'env_file format', at: at(7) }] });
    expect(drift({ project, containers: [running('api')] })).toMatchObject({
      lines: [expect.stringContaining('open api: ')],
      isComplete: false,
      differs: false,
    });
  });
});

test('services that were not asked for are left out', () => {
  const project = projectOf([api, aService('worker', { environment: [anEntry('LEVEL', 'a')] })]);
  const containers = [running('api'), running('worker')];
  expect(drift({ project, containers, services: ['worker'] }).summary).toEqual(['worker (shop-worker-1): 1 missing']);
});
