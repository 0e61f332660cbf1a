import { performance } from 'node:perf_hooks';
import { PLACES } from '../../fixtures/stacks/places.ts';
import { rememberingFiles } from '../../src/collect/compose-files/file-system.ts';
import { quickLoad } from '../../src/collect/compose-files/quick-load.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import type { Row } from '../row.ts';
import { median } from '../side-by-side.ts';

const SYSTEMS = `${PROJECT_ROOT}/fixtures/systems`;
const FILES = [
  `${SYSTEMS}/dev-tools-before/docker-compose.yml`,
  `${SYSTEMS}/dev-tools-after/docker-compose.yml`,
  `${SYSTEMS}/oss-ai-agent-tool/compose.dev.yaml`,
  `${SYSTEMS}/oss-ai-agent-tool/docker-compose.prod.yaml`,
  `${PLACES['ultra-agent-os'].folder}${PLACES['ultra-agent-os'].file}`,
];
const LOADS = 100;

/** Loading a hundred Compose files of real size in one process: the time of each. */
export async function configuration(): Promise<readonly Row[]> {
  const times = Array.from({ length: LOADS }, (_, index) => loaded(FILES[index % FILES.length] ?? ''));
  return [{ what: 'loading one of 100 Compose files', value: median(times), unit: 'ms', target: { most: 5 } }];
}

function loaded(file: string): number {
  const start = performance.now();
  const { project } = quickLoad({
    fs: rememberingFiles(),
    workingDirectory: PROJECT_ROOT,
    files: [file],
    profiles: ['*'],
    envFiles: [],
    environment: {},
  });
  const took = performance.now() - start;
  if (!project || project.services.length === 0) throw new Error(`${file} was not loaded`);
  return took;
}
