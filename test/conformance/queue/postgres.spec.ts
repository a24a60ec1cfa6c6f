import '../../support/leaks.js';
import { queueConformance } from './queue-conformance.js';

queueConformance('postgres');
