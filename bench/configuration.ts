import { performance } from 'node:perf_hooks';
import { PLACES } from '../fixtures/stacks/places.ts';
import { rememberingFiles } from '../src/collect/compose-files/file-system.ts';
import { quickLoad } from '../src/collect/compose-files/quick-load.ts';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { median } from './side-by-side.ts';

// Loading a hundred Compose files of real size in one process: the time of each, and the memory of all.

const SYSTEMS = `${PROJECT_ROOT}/fixtures/systems`;
const FILES = [
  `${SYSTEMS}/dev-tools-before/docker-compose.yml`,
  `${SYSTEMS}/dev-tools-after/docker-compose.yml`,
  `${SYSTEMS}/oss-ai-agent-tool/compose.dev.yaml`,
  `${SYSTEMS}/oss-ai-agent-tool/docker-compose.prod.yaml`,
  `${PLACES['ultra-agent-os'].folder}${PLACES['ultra-agent-os'].file}`,
];
const LOADS = 100;

const times: number[] = [];
for (let index = 0; index < LOADS; index += 1) {
  const file = FILES[index % FILES.length] ?? '';
  const start = performance.now();
  const { project } = quickLoad({
    fs: rememberingFiles(),
    workingDirectory: PROJECT_ROOT,
    files: [file],
    profiles: ['*'],
    envFiles: [],
    environment: {},
  });
  times.push(performance.now() - start);
  if (!project || project.services.length === 0) throw new Error(`${file} was not loaded`);
}
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${LOADS} files, median ${median(times).toFixed(1)} ms each, ${megabytes.toFixed(0)} MB\n`);
