import { PROJECT_ROOT } from '../project-root.ts';
import { bundle } from './bundle.ts';

process.stdout.write(`${await bundle(PROJECT_ROOT)} files in dist/\n`);
