/** What a settings file is drafted from: nothing in it is a secret, and every name is as the project has it. */
export interface InitFacts {
  /** ISO 8601. */
  readonly takenAt: string;
  /** Name of the project, where one is known. */
  readonly project: string | undefined;
  /** It was named on the command line: nothing else says which one is meant. */
  readonly projectNamed: boolean;
  /** Compose files that were named on the command line, relative to the current folder. */
  readonly files: readonly string[];
  readonly environments: readonly FoundEnvironment[];
  readonly services: readonly ServiceFacts[];
  /** Why there are no numbers of today; absent where the engine answered. */
  readonly unseen: string | undefined;
  /** Passwords of the containers may be used. */
  readonly withCredentials: boolean;
}

/** One way in which the system is run, told from the names of files. */
export interface FoundEnvironment {
  readonly name: string;
  /** In the order in which they are merged. */
  readonly files: readonly string[];
  readonly envFiles: readonly string[];
  /** Why it cannot be read as it is. */
  readonly fault?: string;
}

export interface ServiceFacts {
  readonly name: string;
  /** `postgres, told from its image`; absent where nothing is known. */
  readonly kind: string | undefined;
  /** What it is asked with and how that ended, for a store that takes a password. */
  readonly access: AccessFacts | undefined;
  readonly endpoints: readonly EndpointFacts[];
  /** Absent where no container of it runs. */
  readonly today: TodayFacts | undefined;
}

export interface AccessFacts {
  readonly user: string | undefined;
  /** Name of a variable that probably holds the password. */
  readonly variable: string;
  readonly read: boolean;
}

export interface EndpointFacts {
  /** `health`, `readiness`, `metrics`, `page`. */
  readonly name: string;
  readonly path: string;
  readonly port: number;
  readonly status: number;
  /** Milliseconds, the longest of those that were measured. */
  readonly durationMs: number;
}

export interface TodayFacts {
  readonly containers: number;
  readonly restarts: number;
  readonly uptimeSeconds: number | undefined;
  /** Of the container that uses most. */
  readonly memoryBytes: number | undefined;
  readonly queues: readonly { readonly name: string; readonly entries: number }[];
  readonly rows: readonly { readonly table: string; readonly rows: number }[];
  readonly models: readonly string[];
}
