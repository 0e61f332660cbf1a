import * as z from 'zod';

/** `SLOWLOG LEN`: how many slow commands are kept. The commands themselves are never read. */
export const RedisSlowLog = z.object({ service: z.string(), container: z.string(), length: z.number() });
export type RedisSlowLog = z.infer<typeof RedisSlowLog>;
