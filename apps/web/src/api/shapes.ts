import { type components } from './generated';

/** What the system sends and takes, by name. */
export type Shapes = components['schemas'];
