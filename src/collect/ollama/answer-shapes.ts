import * as z from 'zod';

// The parts of the answers that are used: https://github.com/ollama/ollama/blob/main/docs/api.md

const LIMIT = 2000;

export const Version = z.object({ version: z.string() });

export const Models = z.object({
  models: z
    .array(
      z.object({
        name: z.string(),
        size: z.number().optional(),
        details: z.object({ parameter_size: z.string().optional() }).optional(),
      }),
    )
    .max(LIMIT),
});

export const LoadedModels = z.object({
  models: z
    .array(
      z.object({
        name: z.string(),
        size: z.number().optional(),
        size_vram: z.number().optional(),
        expires_at: z.string().optional(),
      }),
    )
    .max(LIMIT),
});
