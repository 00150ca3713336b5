export declare namespace Inner {
    type Name = string;
}
