import { DelegationsController } from './delegations.controller.js';
import { InspectionsController } from './inspections.controller.js';
import { ProgrammesController } from './programmes.controller.js';

/** The doors of the context `inspections`; paths of one word stand before those that begin with an id. */
export const inspectionControllers = [ProgrammesController, DelegationsController, InspectionsController];
