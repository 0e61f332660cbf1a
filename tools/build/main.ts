import { PROJECT_ROOT } from '../project-root.ts';
import { bundle } from './bundle.ts';
import { copyPluginModule } from './plugin-module.ts';

const files = await bundle(PROJECT_ROOT);
await copyPluginModule(PROJECT_ROOT);
process.stdout.write(`${files} files in dist/\n`);
