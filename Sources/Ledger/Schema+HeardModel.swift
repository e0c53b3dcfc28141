extension Schema {
    /// The file of the model that heard a recording, and which one should have, where it was not there.
    static let heardModel = """
        ALTER TABLE results ADD COLUMN model_digest BLOB CHECK (length(model_digest) = 32);
        ALTER TABLE results ADD COLUMN model_wanted TEXT;
        """
}
