import * as z from 'zod';

/** What the API of Ollama tells: https://github.com/ollama/ollama/blob/main/docs/api.md */
export const OllamaServer = z.object({
  service: z.string(),
  container: z.string(),
  version: z.string(),
  /** Models on its disk. */
  models: z.array(z.object({ name: z.string(), sizeBytes: z.number().optional(), parameters: z.string().optional() })),
  /** Models in its memory at this moment; absent of a version that does not tell. */
  loaded: z
    .array(
      z.object({
        name: z.string(),
        memoryBytes: z.number().optional(),
        /** The part of it that lies in the memory of a graphics processor. */
        graphicsBytes: z.number().optional(),
        expiresAt: z.string().optional(),
      }),
    )
    .optional(),
});
export type OllamaServer = z.infer<typeof OllamaServer>;
