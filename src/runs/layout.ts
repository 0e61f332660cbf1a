/** Names in an output folder and in the folder of a run: other programs rely on them. */
export const LATEST = 'latest';
export const MANIFEST_FILE = 'manifest.json';
export const SUMS_FILE = 'SHA256SUMS';
export const RESULT_FILE = 'result.json';
export const BASELINE_FILE = 'baseline.json';
export const CAPTURE_FOLDER = 'capture';
export const OBJECTS_FOLDER = 'objects';
/** What flows created and have not removed yet, beside the runs. */
export const FLOW_JOURNALS = 'flow-journals';
