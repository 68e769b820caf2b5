declare module 'sql.js' {
  /** SQLite over bytes in memory: as much of it as is used here. */
  export interface Database {
    run(sql: string): Database;
    exec(sql: string): { values: unknown[][] }[];
    export(): Uint8Array;
    close(): void;
  }
  export interface Sqlite {
    Database: new (bytes?: Uint8Array) => Database;
  }
  export default function openSqlite(): Promise<Sqlite>;
}
