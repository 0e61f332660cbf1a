import * as z from 'zod';
import { lookUp } from './look-up.ts';

/** Any JSON value; a text in it may hold `${…}`. */
export const Json = z.json().meta({ id: 'Json' });
export type Json = z.infer<typeof Json>;

lookUp(Json);
