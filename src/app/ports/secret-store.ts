/** Keeps the passwords and tokens of mail accounts; they are never logged and never exported. */
export interface SecretStore {
  get(accountId: string, field: SecretField): Promise<string | null>
  set(accountId: string, field: SecretField, value: string): Promise<void>
  /** Deleting what is not there changes nothing. */
  delete(accountId: string, field: SecretField): Promise<void>
  /** Where they are kept, to be read after “kept in”. */
  describe(): Promise<string>
}

export type SecretField = 'password' | 'access-token' | 'refresh-token' | 'client-secret'
