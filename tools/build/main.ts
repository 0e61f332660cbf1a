import { readdir } from 'node:fs/promises';
import { PROJECT_ROOT } from '../project-root.ts';
import { bundle } from './bundle.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { copyPluginModule } from './plugin-module.ts';

await bundle(PROJECT_ROOT);
await copyPluginModule(PROJECT_ROOT);
await keepCompiledCode(PROJECT_ROOT);
process.stdout.write(`${(await readdir(`${PROJECT_ROOT}/dist`)).length} files in dist/\n`);
