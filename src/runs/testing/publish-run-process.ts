import { publishRun } from './publish-run.ts';

// A process of its own that publishes a run, for tests of many at once: OUT RUN
const [out = '', runId = ''] = process.argv.slice(2);
const { folder, problem } = await publishRun(out, runId, 1, { objects: true });
process.stdout.write(`${JSON.stringify({ folder, problem })}\n`);
