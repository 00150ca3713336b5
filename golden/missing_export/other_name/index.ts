import { SearchStack } from "./lib/search";
import { Ranking } from "./lib/ranking";

const search = new SearchStack("search");
new Ranking(search);
