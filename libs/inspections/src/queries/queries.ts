import { ListInspections } from './list-inspections.js';
import { ListProgrammes } from './list-programmes.js';
import { ViewInspection } from './view-inspection.js';

/** Every question of this context, for its module. */
export const inspectionsQueries = [ListProgrammes, ListInspections, ViewInspection];
