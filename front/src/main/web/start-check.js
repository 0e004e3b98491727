import { main } from './check.js';

main([]);
