import { createTarget } from "./lib/target";

createTarget("vpc-0a1b2c3d4e5f");
