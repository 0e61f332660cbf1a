import type { OutputFolder } from '../../runs/output-folder.ts';

/** Works in the folder of a run, and removes it when the work fails: what is half is not published. */
export async function withOutputFolder<T>(
  output: OutputFolder,
  work: (output: OutputFolder) => Promise<T>,
): Promise<T> {
  try {
    return await work(output);
  } catch (error) {
    await output.discard();
    throw error;
  }
}
