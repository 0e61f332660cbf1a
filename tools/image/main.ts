import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { prepareContext } from './prepare-context.ts';

/** `npm run image-context -- FOLDER`: what the container image is built from. */
const [target] = process.argv.slice(2);
if (target === undefined) throw new RangeError('say which folder is to be written: npm run image-context -- FOLDER');
process.stdout.write(`${await prepareContext(PROJECT_ROOT, resolve(target))} packages in ${target}\n`);
