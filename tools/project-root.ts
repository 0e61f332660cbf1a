import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute and without a slash at its end. */
export const PROJECT_ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
