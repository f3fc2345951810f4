"""What would be exposed if vendors were designated, worked out from an examination as it stands."""
