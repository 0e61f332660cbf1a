import * as z from 'zod';
import { Position } from './position.ts';

/** What is wrong in a file that was read, in words of this program: a value of the file is not repeated. */
export const FileFault = z.object({ message: z.string(), at: Position });
export type FileFault = z.infer<typeof FileFault>;
