/** What a setting is, beside the class-validator rules that stand on the same property. */
export interface SettingDescription {
  /** The environment variable. */
  readonly env: string;
  /** One sentence for the operator: meaning, unit, consequence. */
  readonly meaning: string;
  /** What values are allowed, in words; printed when a value is refused. */
  readonly allowed: string;
  /** Masked when the effective configuration is printed. */
  readonly secret?: boolean;
  /** How the text becomes the value of the property. */
  readonly as?: 'text' | 'number' | 'flag' | 'list';
}

export interface KnownSetting extends SettingDescription {
  readonly property: string;
}

export type ConfigClass<T extends object = object> = new () => T;

const known = new Map<ConfigClass, KnownSetting[]>();

/** Binds a property of a configuration class to an environment variable. The initial value of the property is its default. */
export function Setting(description: SettingDescription): PropertyDecorator {
  return (target, property) => {
    const owner = target.constructor as ConfigClass;
    const settings = known.get(owner) ?? [];
    settings.push({ ...description, property: String(property) });
    known.set(owner, settings);
  };
}

/** The settings of a configuration class, in the order they are written. */
export function settingsOf(owner: ConfigClass): readonly KnownSetting[] {
  return known.get(owner) ?? [];
}

/** Every configuration class that has been loaded, in the order of loading. */
export function knownConfigs(): readonly ConfigClass[] {
  return [...known.keys()];
}
