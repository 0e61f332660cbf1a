/** The part of the Heimdall data format that is written here: InSpec's `exec-json`, version 1. */
export interface HdfFile {
  readonly platform: { readonly name: string; readonly release: string; readonly target_id: string };
  readonly profiles: readonly HdfProfile[];
  readonly statistics: Readonly<Record<string, never>>;
  readonly version: string;
}

export interface HdfProfile {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly status: 'loaded' | 'skipped';
  readonly skip_message?: string;
  readonly sha256: string;
  readonly supports: readonly [];
  readonly attributes: readonly [];
  readonly groups: readonly { readonly id: string; readonly title: string; readonly controls: readonly string[] }[];
  readonly controls: readonly HdfControl[];
}

export interface HdfControl {
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  readonly descriptions: readonly { readonly label: string; readonly data: string }[];
  /** 0 not applicable, 0.3 low, 0.5 medium, 0.7 high, 0.9 critical. */
  readonly impact: number;
  readonly refs: readonly { readonly ref: string; readonly url: string }[];
  readonly tags: Readonly<Record<string, string | readonly string[]>>;
  readonly code: string;
  readonly source_location: { readonly ref?: string; readonly line?: number };
  readonly waiver_data?: HdfWaiver;
  readonly results: readonly HdfResult[];
}

export interface HdfWaiver {
  readonly expiration_date: string;
  readonly justification: string;
  readonly message: string;
  readonly run: boolean;
  readonly skipped_due_to_waiver: boolean;
}

export interface HdfResult {
  readonly status: 'passed' | 'failed' | 'skipped' | 'error';
  readonly code_desc: string;
  readonly start_time: string;
  readonly message?: string;
  readonly skip_message?: string;
}
