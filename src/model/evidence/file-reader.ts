import * as z from 'zod';

/** A service of the Compose files that has a file of the host in its container, and where. */
export const FileReader = z.object({ service: z.string(), path: z.string() });
export type FileReader = z.infer<typeof FileReader>;
